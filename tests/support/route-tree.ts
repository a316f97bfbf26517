import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every route of the source tree, by its id as SvelteKit names it: `/(public)/k/[code]`. */
export function routeIds(folder = 'src/routes', id = ''): string[] {
	const entries = readdirSync(folder, { withFileTypes: true });
	const isRoute = entries.some((it) => /^\+(page(@\w*)?\.svelte|server\.ts)$/.test(it.name));
	const below = entries.filter((it) => it.isDirectory());
	return [
		...(isRoute ? [id || '/'] : []),
		...below.flatMap((it) => routeIds(join(folder, it.name), `${id}/${it.name}`))
	];
}
