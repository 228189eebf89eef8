// A fetch handler for edge platforms: POST a text, get its record. No Node built-in is used, so it runs wherever Request and Response do.
// Deploy: `export default` is what Cloudflare Workers, Deno Deploy and Bun take.
import { extract } from 'sifara';

export default {
  /** POST /?published=2020-01-15 with the text as the body. */
  async fetch(request) {
    if (request.method !== 'POST') return Response.json({ error: 'POST a text' }, { status: 405 });
    const publishedAt = new URL(request.url).searchParams.get('published');
    try {
      return Response.json(extract(await request.text(), { publishedAt, maxLength: 100_000 }));
    } catch (error) {
      // A wrong option or too long a text is the caller's fault, and says so; all else is ours.
      if (error instanceof TypeError || error instanceof RangeError)
        return Response.json({ error: error.message, code: error.code }, { status: 400 });
      throw error;
    }
  },
};
