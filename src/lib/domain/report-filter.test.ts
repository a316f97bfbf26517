import { expect, test } from 'vitest';
import { filterQuery, parseReportFilter } from './report-filter.ts';

test.each([
	{ query: '', filter: {} },
	{ query: 'agency=&service=&channel=&period=', filter: {} },
	{ query: 'agency=STP&period=2024-Q4', filter: { agency: 'STP', period: '2024-Q4' } },
	{ query: 'service=1.000&channel=slip', filter: { service: '1.000', channel: 'slip' } },
	{ query: 'lang=en&nonsense=1', filter: {} }
])('“$query” limits to $filter', ({ query, filter }) => {
	expect(parseReportFilter(new URLSearchParams(query))).toEqual({ ok: true, value: filter });
});

test.each([
	{ query: 'channel=telepathy', fault: 'channel' },
	{ query: 'period=2024-13', fault: 'period' },
	{ query: 'period=today', fault: 'period' }
])('“$query” is refused', ({ query, fault }) => {
	expect(parseReportFilter(new URLSearchParams(query))).toEqual({ ok: false, error: fault });
});

test('a filter written into an address is read back', () => {
	const query = 'agency=A%26B&service=%C4%90%C4%83ng+k%C3%BD&channel=paper&period=2024';
	const read = parseReportFilter(new URLSearchParams(query));
	expect(read.ok && filterQuery(read.value)).toBe(query);
});
