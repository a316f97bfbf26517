import { OPENAPI } from './document.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = () =>
	Response.json(OPENAPI, { headers: { 'cache-control': 'public, max-age=300' } });
