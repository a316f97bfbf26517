import { expect, test } from 'vitest';
import { placeOf } from './navigation.ts';

test.each([
	['/admin', 'overview'],
	['/admin/plans/new', 'plans'],
	['/admin/surveys', 'surveys'],
	['/admin/surveys/stp-2024', 'surveys'],
	['/admin/surveys/stp-2024/results', 'results'],
	['/admin/accounts', 'accounts'],
	['/admin/audit', 'audit'],
	['/admin/auditors', undefined],
	['/admin/login', undefined]
])('%s belongs to %s', (pathname, name) => {
	expect(placeOf(pathname)).toBe(name);
});
