import type { IncomingMessage, ServerResponse } from 'node:http';
import { captured } from './captured.ts';
import { formKey } from './form-key.ts';
import { answerWith, keptPage, type KeptPage } from './kept-page.ts';
import { Nonces } from './nonces.ts';

/**
 * How long a rendered form is given out, in milliseconds. Whatever changes it (the end of the
 * survey, a new version, another name, in this process or another) is seen after that; who was
 * given the form in between may send it as everybody else may, for half an hour.
 */
export const FRESH_MS = 1_000;

/** Pages that are kept; the oldest makes room. A form weighs some 30 kB in memory. */
const MOST_PAGES = 500;

interface Entry {
	/** Undefined where the answer is nobody else's. */
	rendering: Promise<KeptPage | undefined>;
	/** Set as soon as it is rendered. */
	page?: KeptPage | undefined;
	/** Milliseconds, on the clock of `now`. */
	until: number;
}

/** The forms of points, rendered once by the application and given to everybody, each with a nonce of its own. */
export class FormPages {
	readonly #entries = new Map<string, Entry>();
	readonly #nonces = new Nonces();
	readonly #now: () => number;

	/** @param now milliseconds on a clock that never goes back, such as `performance.now` */
	constructor(now: () => number) {
		this.#now = now;
	}

	/**
	 * Answers at once where the form is there.
	 * @returns false where it is not; nothing was done then
	 */
	answer(request: IncomingMessage, response: ServerResponse): boolean {
		const key = formKey(request);
		const page = key === undefined ? undefined : this.#fresh(key)?.page;
		if (page) this.#give(page, request, response);
		return page !== undefined;
	}

	/**
	 * Has the application answer, and keeps the form where others may have it too. Who asks meanwhile
	 * waits for this one page.
	 * @param response with whatever compresses it already in place
	 * @param render has the application answer; called at most once
	 */
	async render(
		request: IncomingMessage,
		response: ServerResponse,
		render: () => void
	): Promise<void> {
		const key = formKey(request);
		if (key === undefined) return render();
		const entry = this.#fresh(key);
		if (!entry) return this.#renderAndKeep(key, response, render);
		const page = await entry.rendering;
		if (page) this.#give(page, request, response);
		else render();
	}

	#fresh(key: string): Entry | undefined {
		const entry = this.#entries.get(key);
		return entry && entry.until > this.#now() ? entry : undefined;
	}

	#renderAndKeep(key: string, response: ServerResponse, render: () => void): void {
		this.#entries.delete(key); // to the end of the order
		if (this.#entries.size >= MOST_PAGES) this.#forgetOldest();
		const rendering = captured(response).then((it) => it && keptPage(it));
		const entry: Entry = { rendering, until: this.#now() + FRESH_MS };
		this.#entries.set(key, entry);
		void rendering.then((page) => (entry.page = page));
		render();
	}

	#give(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
		const nonce = this.#nonces.next(page.hole);
		answerWith(page, nonce, { gzip: takesGzip(request), response });
	}

	#forgetOldest(): void {
		const [oldest] = this.#entries.keys();
		if (oldest !== undefined) this.#entries.delete(oldest);
	}
}

/** @see RFC 9110 §12.5.3; what is hard to say is left to the plain page */
function takesGzip({ headers }: IncomingMessage): boolean {
	const accepted = headers['accept-encoding'] ?? '';
	return /(^|[\s,])gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/.test(String(accepted));
}
