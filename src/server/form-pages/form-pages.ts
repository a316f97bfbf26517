import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { captured } from './captured.ts';
import { formKey } from './form-key.ts';
import { answerWith, keptPage, type KeptPage } from './kept-page.ts';

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
	page: Promise<KeptPage | undefined>;
	/** Epoch milliseconds, on a clock that never goes back. */
	until: number;
}

/** The forms of points, rendered once by the application and given to everybody, each with a nonce of its own. */
export class FormPages {
	readonly #entries = new Map<string, Entry>();
	readonly #now: () => number;

	/** @param now milliseconds, such as `performance.now` */
	constructor(now: () => number) {
		this.#now = now;
	}

	/**
	 * Answers from memory what can be; all else is rendered, and kept where others may have it too.
	 * @param render has the application answer; called at most once
	 */
	async answer(
		request: IncomingMessage,
		response: ServerResponse,
		render: () => void
	): Promise<void> {
		const key = formKey(request);
		if (key === undefined) return render();
		const entry = this.#fresh(key);
		if (!entry) return this.#renderAndKeep(key, response, render);
		const page = await entry.page;
		if (!page) return render();
		const nonce = randomBytes(page.hole / 2).toString('hex');
		answerWith(page, nonce, { gzip: takesGzip(request), response });
	}

	#fresh(key: string): Entry | undefined {
		const entry = this.#entries.get(key);
		return entry && entry.until > this.#now() ? entry : undefined;
	}

	/** Who asks meanwhile waits for this one page instead of having it rendered too. */
	#renderAndKeep(key: string, response: ServerResponse, render: () => void): void {
		this.#entries.delete(key); // to the end of the order
		if (this.#entries.size >= MOST_PAGES) this.#forgetOldest();
		const page = captured(response).then((it) => it && keptPage(it));
		this.#entries.set(key, { page, until: this.#now() + FRESH_MS });
		render();
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
