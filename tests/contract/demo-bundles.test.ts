import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { createDemo } from '#lib/server/services/demo/create-demo.ts';
import { freshDatabase, freshFolder } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const VERIFY = fileURLToPath(new URL('../../verifier/verify.py', import.meta.url));

test('bundles of the demo hold, and say that no citizen sent its ballots', async () => {
	const deps = testDeps(await freshDatabase('sqlite'));
	await createDemo(deps, freshFolder());
	const folder = freshFolder();
	for (const [surveyId, kind] of [
		['stp-2024', 'public'],
		['minh-hoa-2024', 'auditor'],
		['minh-hoa-2023', 'public'],
		['minh-hoa-2023', 'auditor']
	] as const) {
		const path = join(folder, `${surveyId}-${kind}`);
		await makeBundle(deps, { surveyId, kind, folder: path }, 'cli');
		const done = spawnSync('python3', ['-B', VERIFY, path, '--lang', 'en'], { encoding: 'utf8' });
		expect({ surveyId, kind, ...done }).toMatchObject({ surveyId, kind, status: 0, stderr: '' });
		if (kind === 'auditor') expect(done.stdout).toMatch(/^\d+ ballots have no receipt: /m);
	}
	await deps.db.destroy();
});
