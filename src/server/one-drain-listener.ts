import type { ServerResponse } from 'node:http';

/**
 * Makes `once('drain', …)` leave nothing behind. The compressed stream takes such a listener over from
 * the response, and the response, which would remove it after its one call, then no longer finds it: an
 * answer in hundreds of parts gathers as many.
 * @param response whose `on` compression has replaced
 */
export function keepOneDrainListener(response: ServerResponse): void {
	const once = response.once.bind(response);
	let waiting: (() => void)[] = [];
	let isListening = false;
	const listen = () => {
		isListening = true;
		response.on('drain', () => {
			const now = waiting;
			waiting = [];
			for (const call of now) call();
		});
	};
	const onceOrWaiting = (event: string, listener: () => void) => {
		if (event !== 'drain') return once(event, listener);
		if (!isListening) listen();
		waiting.push(listener);
		return response;
	};
	Object.assign(response, { once: onceOrWaiting });
}
