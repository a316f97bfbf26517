import { expect, test } from 'vitest';
import { messages } from './index.ts';
import { lossNote } from './loss-note.ts';

// Sealing takes ten and more while ballots come in, and what is left when the survey is over.
test.each([
	['vi', 'từ mười phiếu trở lên của một cơ quan', 'có thể ít hơn mười'],
	['en', 'ten or more of one agency', 'the rest, which may be fewer, when the survey is over']
] as const)(
	'in %s the page that explains data locks tells of the last one',
	(locale, many, rest) => {
		const [first] = messages(locale).verify.steps;
		expect(first).toContain(many);
		expect(first).toContain(rest);
	}
);

test('after a loss, when that was stands beside a receipt that is not known', () => {
	const gaps = [
		{ since: '2026-11-23T01:00:00.000Z', until: '2026-11-24T03:15:00.000Z' },
		{ since: '2026-10-01T00:00:00.000Z', until: '2026-10-01T02:30:00.000Z' }
	];
	expect(lossNote('vi', gaps)).toContain(
		'phiếu nhận từ 08:00 23/11/2026 đến 10:15 24/11/2026; từ 07:00 01/10/2026 đến 09:30 01/10/2026 có thể đã mất'
	);
	expect(lossNote('en', gaps.slice(0, 1))).toContain(
		'ballots received from 08:00 23/11/2026 to 10:15 24/11/2026 may be lost'
	);
});
