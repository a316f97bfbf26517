import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { nearestName } from './nearest-name.ts';

const names = commands.map(({ name }) => name);

test.each([
	['migrat', 'migrate'],
	['bakup', 'backup'],
	['restor', 'restore'],
	['bakup x.db', 'backup'],
	['user remove', 'user add'],
	['user', 'user add'],
	['user disabel', 'user disable'],
	['import ballot dot-1', 'import ballots'],
	['import', 'import staff'],
	['useradd lan', 'user add'],
	['--version', undefined],
	['xyzzy', undefined]
])('%s may mean %s', (typed, name) => {
	expect(nearestName(typed.split(' '), names)).toBe(name);
});
