import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask, signIn } from '../support/sign-in.ts';
import { unzip } from '../support/unzip.ts';

let server: DemoServer;
let cookie: string;
beforeAll(async () => {
	server = await startDemoServer();
	cookie = await signIn(server.origin, 'sonoivu', server.passwordOf('sonoivu'));
});
afterAll(() => server.stop());

test.each([
	['xlsx', 'xl/workbook.xml'],
	['docx', 'word/media/picture1.png']
])('the built server gives a whole %s file, pictures and font included', async (format, part) => {
	const path = `/admin/surveys/stp-2024/export?format=${format}&lang=vi`;
	const response = await ask(server.origin, path, { headers: { cookie } });
	expect(response.headers.get('content-disposition')).toContain(`filename="stp-2024.${format}"`);
	expect(response.headers.get('content-type')).toMatch(/^application\/vnd\.openxmlformats/);
	const files = unzip(new Uint8Array(await response.arrayBuffer()));
	expect([...files.keys()]).toContain(part);
});
