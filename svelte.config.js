import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		// Our own gate (src/lib/server/gate.ts) checks the origin: Kit's check refuses a missing or
		// `null` Origin, which old phones send with a citizen's ballot.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Kit's announcer of page changes has one inline style, always the same.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (tsconfig) => {
				tsconfig.include.push(
					'../migrations/**/*.ts',
					'../bench/**/*.ts',
					'../scripts/**/*.ts',
					'../scripts/**/*.mjs',
					'../*.config.ts'
				);
			}
		}
	}
};
