import { jsonLog } from '#lib/server/log.ts';
import { nameOfFailure } from '#lib/server/services/storage-failed.ts';

/**
 * Keeps one bad request from ending the server for all: a promise that nobody waits for, rejected
 * deep in the framework, is written to the log and no more. Everything else that is uncaught still
 * ends the process, since its state is unknown then.
 */
export function logUnhandledRejections(): void {
	const log = jsonLog(Date.now);
	process.on('unhandledRejection', (reason) => {
		// No message and no whole stack: both may quote what somebody sent.
		log.error('unhandled-rejection', { reason: nameOfFailure(reason).reason });
	});
}
