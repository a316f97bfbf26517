import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Mode = 'whole' | 'log';

export interface Verdict {
	holds: boolean;
	reason: string;
}

/** `verifier/verify.py` in one process for many bundles: starting Python would cost more than checking. */
export function startVerifier() {
	const script = fileURLToPath(new URL('verify-many.py', import.meta.url));
	const python = spawn('python3', ['-B', script], { stdio: ['pipe', 'pipe', 'inherit'] });
	const answers = createInterface(python.stdout)[Symbol.asyncIterator]();
	return {
		/** @throws Error where the verifier ended instead of answering: a bug of it */
		async verdict(folder: string, mode: Mode): Promise<Verdict> {
			python.stdin.write(`${mode}\t${folder}\n`);
			const line = await answers.next();
			if (line.done) throw new Error(`verify.py ended at ${folder}`);
			const [word, reason = ''] = line.value.split('\t');
			return { holds: word === 'holds', reason };
		},
		stop: () => python.stdin.end()
	};
}
