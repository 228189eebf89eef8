/** The version of the package, the same as in package.json (a test holds that). */
export const VERSION = '0.1.0';
