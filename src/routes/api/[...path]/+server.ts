import { AppError } from '#lib/server/errors.ts';
import { problem } from '#lib/server/problem.ts';
import type { RequestHandler } from './$types.js';

/** What is no address of the API; for programs, like all else here. */
export const GET: RequestHandler = () => problem(new AppError('page-not-found', 'api'));
