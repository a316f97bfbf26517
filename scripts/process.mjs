import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program on this terminal until it ends. Signals go on to it, so that it is never left behind.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 and the signal's number where a signal ended it
 * @throws {Error} where it cannot be started
 */
export function runInForeground(command, args, options = {}) {
	const child = spawn(command, args, { stdio: 'inherit', ...options });
	const release = endTogether(child);
	return new Promise((resolve, reject) => {
		child.once('error', (cause) =>
			reject(new Error(`${command} cannot be started: ${cause.message}`, { cause }))
		);
		child.once('exit', (code, signal) => resolve(code ?? exitCodeOf(signal)));
	}).finally(release);
}

/**
 * Makes `child` end with this process: the signals that end a program go on to it, and where the
 * npm that started this is gone without a signal, it is asked to stop. The child then decides when
 * this process ends.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} leaves it alone again
 */
export function endTogether(child) {
	const listeners = FORWARDED.map((signal) => {
		const listener = () => void child.kill(signal);
		process.on(signal, listener);
		return () => process.off(signal, listener);
	});
	const watch = process.env.npm_lifecycle_event ? whenOrphaned(() => child.kill()) : undefined;
	return () => {
		listeners.forEach((stop) => stop());
		clearInterval(watch);
	};
}

/** @param {() => void} act called once, soon after the parent of this process has ended */
function whenOrphaned(act) {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		act();
	}, 250);
	return watch.unref();
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeOf(signal) {
	return signal ? 128 + constants.signals[signal] : 1;
}
