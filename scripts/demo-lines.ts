import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a person needs to try the demo: where to go, and whom to log in as.
 * @param address where it is served, such as `http://127.0.0.1:3000`
 * @param dataDir holds `demo-accounts.txt`, a line `NAME PASSWORD ROLE` for each account
 */
export function describeDemo(address: string, dataDir: string): string {
	const accounts = readFileSync(join(dataDir, 'demo-accounts.txt'), 'utf8');
	const lines = [`citizen  ${address}/k/STP2024`, `admin    ${address}/admin`];
	for (const account of accounts.split('\n').filter((line) => line.trim() !== '')) {
		const [name = '', password = '', role = ''] = account.trim().split(/\s+/);
		lines.push(`account  ${name.padEnd(8)} ${password}   (${role})`);
	}
	return `${lines.join('\n')}\n`;
}
