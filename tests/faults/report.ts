import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project.ts';

/** A JSON line for each campaign that ran: docs/reliability.md is written from it. */
const REPORT = join(ROOT, '.cache/reports/faults.jsonl');

/**
 * Prints and keeps what a campaign tried and found, and how long it took.
 * @param begun `performance.now()` at its beginning
 */
export function writeFigures(campaign: string, begun: number, figures: object): void {
	const seconds = Math.round((performance.now() - begun) / 100) / 10;
	const line = JSON.stringify({ campaign, ...figures, seconds });
	process.stdout.write(`faults: ${line}\n`);
	mkdirSync(join(ROOT, '.cache/reports'), { recursive: true });
	appendFileSync(REPORT, `${line}\n`);
}
