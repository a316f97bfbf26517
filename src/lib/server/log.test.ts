import { expect, test } from 'vitest';
import { jsonLog } from './log.ts';

const NOON = Date.parse('2026-11-23T05:00:00.000Z');

test('an event is one line of JSON, on standard error where it is a failure', () => {
	const lines: [string, string][] = [];
	const log = jsonLog(
		() => NOON,
		(stream, line) => void lines.push([stream, line])
	);
	log.info('started', { port: 3000 });
	log.error('failed', { reason: 'line one\nline two' });
	log.info('stopped');
	const at = '"at":"2026-11-23T05:00:00.000Z"';
	expect(lines).toEqual([
		['stdout', `{${at},"level":"info","event":"started","port":3000}`],
		['stderr', `{${at},"level":"error","event":"failed","reason":"line one\\nline two"}`],
		['stdout', `{${at},"level":"info","event":"stopped"}`]
	]);
});
