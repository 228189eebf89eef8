import { linkArticles } from './link-articles.js';
import { switchTheme } from './switch-theme.js';

linkArticles(document);
switchTheme(document);
