import { expect, test } from 'vitest';
import { messages } from './index.ts';

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
