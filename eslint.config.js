import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Which parts of #lib a layer may import. The architecture, in the form that CI reads. */
const MAY_IMPORT = {
	'src/lib/domain': ['domain'],
	'src/lib/messages': ['domain', 'messages'],
	'src/lib/components': ['domain', 'messages', 'components', 'styles'],
	'src/lib/server/storage': ['domain', 'server/storage'],
	'src/lib/server/export': ['domain', 'messages', 'server/export'],
	'src/lib/server/import': ['domain', 'server/import'],
	'src/lib/server/auth': ['domain', 'server/(errors|storage|auth)'],
	'src/lib/server/services': [
		'domain',
		'messages',
		'server/(errors|storage|export|import|auth|services)'
	],
	'src/routes': [
		'domain',
		'messages',
		'components',
		'styles',
		'server/(errors|services|http|form|upload-form|gate|problem|file-answer)'
	],
	// Composition roots: they build what the layers are given.
	'src/hooks.server.ts': ['domain', 'messages', 'server'],
	'src/server': ['domain', 'server'],
	'src/cli': ['domain', 'messages', 'server'],
	migrations: []
};
const FRAMEWORK = '^(@sveltejs/|\\$app/|\\$env/|svelte($|/))';
const DATABASE = '^(kysely|better-sqlite3|pg|lucia)($|/)';
const NODE = '^node:';
const ANY_PACKAGE_BUT_VALIBOT = '^(?![.#]|valibot$)';
const ANY_PACKAGE = '^(?![.#])';
const BANNED = {
	'src/lib/domain': [ANY_PACKAGE_BUT_VALIBOT],
	'src/lib/messages': [ANY_PACKAGE],
	'src/lib/components': [DATABASE, NODE],
	'src/lib/server/storage': [FRAMEWORK],
	'src/lib/server/export': [FRAMEWORK, DATABASE],
	'src/lib/server/import': [FRAMEWORK, DATABASE],
	'src/lib/server/auth': [FRAMEWORK],
	'src/lib/server/services': [FRAMEWORK, DATABASE],
	'src/routes': [DATABASE],
	'src/cli': [FRAMEWORK],
	migrations: ['^(?![.#]|kysely($|/))']
};

const layerRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
	files: [folder.endsWith('.ts') ? folder : `${folder}/**`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: allowed.length > 0 ? `^#lib/(?!(${allowed.join('|')})[/.])` : '^#lib/',
						message: `${folder} may import only: ${allowed.join(', ') || 'nothing of src'}.`
					},
					{ regex: '^\\.\\./', message: 'Leave a folder through #lib/…, so that the layer shows.' },
					{
						regex: '^\\$lib',
						message: 'Use #lib/…: plain Node knows it too, and SvelteKit 3 knows no other.'
					},
					...(BANNED[folder] ?? []).map((regex) => ({
						regex,
						message: `${folder} does not know this package.`
					}))
				]
			}
		]
	}
}));

/** What would make the same input give another result tomorrow. */
const IMPURE = [
	['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'the clock'],
	['NewExpression[callee.name="Date"][arguments.length=0]', 'the clock'],
	['CallExpression[callee.name="Date"]', 'the clock'],
	['MemberExpression[object.name="Math"][property.name="random"]', 'chance']
].map(([selector, what]) => ({
	selector,
	message: `The domain does not know ${what}: let the caller pass it in.`
}));
const OUTSIDE_WORLD = ['crypto', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout'];

const domainIsPure = {
	files: ['src/lib/domain/**'],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-syntax': ['error', ...IMPURE],
		'no-restricted-globals': ['error', ...OUTSIDE_WORLD]
	}
};

const markup = {
	files: ['**/*.svelte'],
	languageOptions: { parserOptions: { parser: ts.parser } },
	rules: {
		// Each has been a way to run a stranger's script.
		'svelte/no-at-html-tags': 'error',
		'no-restricted-syntax': [
			'error',
			{
				selector: 'SvelteElement[name.name="svelte:element"]',
				message: 'Name the element: one chosen at run time may be a script.'
			}
		],
		// The content security policy blocks them.
		'svelte/no-inline-styles': ['error', { allowTransitions: false }],
		// The product is served at the root of its host.
		'svelte/no-navigation-without-resolve': 'off'
	}
};

const nothingIsSkipped = {
	files: ['tests/**', '**/*.test.ts'],
	rules: {
		'no-restricted-syntax': [
			'error',
			{
				selector:
					'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|skipIf|runIf|todo|fixme)$/]',
				message: 'Every test runs, everywhere.'
			}
		]
	}
};

export default defineConfig(
	{ ignores: ['.svelte-kit', 'build', '.cache', 'data', 'test-results'] },
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } }
	},
	{
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{ files: ['src/**'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
	{ files: ['*.js'], extends: [ts.configs.disableTypeChecked] },
	// The linter does not see the types that JavaScript gives in comments; the type check does.
	{ files: ['**/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
	markup,
	domainIsPure,
	nothingIsSkipped,
	layerRules
);
