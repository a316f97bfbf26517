import type { ServerResponse } from 'node:http';

/**
 * Makes `once('drain', …)` leave nothing behind. The compressed stream takes such a listener over from
 * the response, and the response, which would remove it after its one call, then no longer finds it: an
 * answer in hundreds of parts gathers as many.
 * @param response whose `on` compression has replaced
 */
export function keepOneDrainListener(response: ServerResponse): void {
	let waiting: (() => void)[] = [];
	const once = response.once.bind(response);
	const isListening = { value: false };
	const listen = () => {
		isListening.value = true;
		response.on('drain', () => {
			const now = waiting;
			waiting = [];
			for (const call of now) call();
		});
	};
	response.once = (event: string | symbol, listener: (...all: unknown[]) => void) => {
		if (event !== 'drain') return once(event, listener);
		if (!isListening.value) listen();
		waiting.push(listener);
		return response;
	};
}
