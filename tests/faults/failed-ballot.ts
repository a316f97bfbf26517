import { expect } from 'vitest';
import { ANSWERS, nonceIn, post } from '../support/ballot.ts';
import type { DemoServer } from '../support/demo-server.ts';
import { ballotState, FORM, receiptStatus } from './ballot-state.ts';

/** What a citizen reads when her ballot could not be kept. */
const NOT_RECORDED = 'Phiếu CHƯA được ghi nhận';

/** Words that appear nowhere but in the ballot itself. */
const WISH = 'Mong có thêm ghế ngồi chờ';

/** Names of files, functions and queries: what a stack trace or a database's own message would show. */
const INNARDS = /\bat [\w.<>]+ \(|node_modules|\.(ts|js):\d+|sqlite|postgres|insert into/i;

export function ballotWith(nonce: string): Record<string, string> {
	return { ...ANSWERS, 'SF.GY': WISH, nonce };
}

/** Sends a ballot that the database cannot take, and checks all that the citizen was promised. */
export async function expectRefused(server: DemoServer, nonce: string): Promise<void> {
	const before = await ballotState(server.databaseUrl);
	const response = await post(server.origin, FORM, ballotWith(nonce));
	const html = await response.text();
	expect(response.status).toBe(503);
	expect(html).toContain(NOT_RECORDED);
	expect(html).toContain(WISH);
	expect(html).toMatch(/<input[^>]*name="SF\.CS"[^>]*value="satisfied"[^>]*checked/);
	expect(nonceIn(html)).toBe(nonce);
	expect(html).not.toMatch(INNARDS);
	expect(await ballotState(server.databaseUrl)).toEqual(before);
}

/** Sends the same ballot again, and once more: it is kept now, and counts once. */
export async function expectKept(server: DemoServer, nonce: string): Promise<void> {
	const before = await ballotState(server.databaseUrl);
	const first = await post(server.origin, FORM, ballotWith(nonce));
	const again = await post(server.origin, FORM, ballotWith(nonce));
	const location = first.headers.get('location') ?? '';
	expect([first.status, again.status]).toEqual([303, 303]);
	expect(again.headers.get('location')).toBe(location);
	expect(await receiptStatus(server.origin, location)).toBe(200);
	expect(await ballotState(server.databaseUrl)).toEqual({
		receipts: before.receipts + 1,
		ballots: before.ballots + 1,
		received: before.received + 1
	});
}

/** Checks that the log names the reason, and holds neither answers nor a stack. */
export function expectLogged(server: DemoServer, event: string, reason: RegExp): void {
	const lines = server.errors.filter((line) => line.includes(`"event":"${event}"`));
	expect(lines.length).toBeGreaterThan(0);
	for (const line of lines) expect(line).toMatch(reason);
	const all = [...server.errors, ...server.output].join('\n');
	expect(all).not.toContain(WISH);
	expect(all).not.toMatch(/^\s+at |node_modules|THUNGAN/m);
}
