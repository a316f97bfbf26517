import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { createExportRoom } from '#lib/server/export-room.ts';
import { failStop } from '#lib/server/fail-stop.ts';
import { createAuth, type Auth } from '#lib/server/auth/auth.ts';
import { readSession } from '#lib/server/auth/session.ts';
import { ballotTaker, offerLane } from '#lib/server/ballot-lane.ts';
import { readConfig } from '#lib/server/config.ts';
import { refusalOf } from '#lib/server/gate.ts';
import { readLanguage } from '#lib/server/language.ts';
import { readLogKey } from '#lib/server/log-key.ts';
import { inOwnFrame, isForOwnFrame } from '#lib/server/own-frame.ts';
import { jsonLog } from '#lib/server/log.ts';
import { createRenderThread } from '#lib/server/render-thread.ts';
import { refusalIn } from '#lib/server/refusal-in.ts';
import { refusalPage } from '#lib/server/refusal-page.ts';
import { problem } from '#lib/server/problem.ts';
import { admitToken, TOKEN_REQUESTS } from '#lib/server/services/tokens/admit-token.ts';
import { startSealingThread } from '#lib/server/sealing-thread.ts';
import { readSecret } from '#lib/server/secret.ts';
import { createBackground, type Background } from '#lib/server/services/background.ts';
import type { BackupSource } from '#lib/server/services/backup/backup-overview.ts';
import { createCeiling, type Ceiling } from '#lib/server/services/ceiling.ts';
import { closeDeps, createDeps } from '#lib/server/services/create-deps.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportRoom } from '#lib/server/services/export-jobs/export-job.ts';
import { createFormMemory } from '#lib/server/services/form-memory.ts';
import { addressOfLogin } from '#lib/server/services/login-address.ts';
import { createWrongCodes, type WrongCodes } from '#lib/server/services/slips/wrong-codes.ts';
import { nameOfFailure } from '#lib/server/services/storage-failed.ts';

/** What every request shares; made once, when the server starts. */
let shared: {
	deps: Deps;
	auth: Auth;
	ceiling: Ceiling;
	wrongCodes: WrongCodes;
	backups: BackupSource;
	exportRoom: ExportRoom;
	tokenCeiling: Ceiling;
	background: Background;
};

export const init: ServerInit = () => {
	const config = readConfig(process.env);
	const log = jsonLog(Date.now);
	const { databaseUrl, dataDir, origin, inboxCopy } = config;
	const secret = readSecret(dataDir);
	const logSigner = readLogKey(dataDir, new URL(origin).host);
	const onBroken = failStop(log);
	const base = createDeps({
		databaseUrl,
		origin,
		secret,
		logSigner,
		log,
		inboxCopy,
		onBroken
	});
	const sealer = startSealingThread({ databaseUrl, dataDir, origin, inboxCopy }, (code) => {
		base.inbox.refuse(code); // what another connection lost this one may believe to have
		onBroken(code);
	});
	const formMemory = createFormMemory(() => performance.now());
	const render = createRenderThread();
	const onReceived = () => sealer.nudge(1);
	const deps = { ...base, formMemory, render, onReceived, hasSealer: true };
	const auth = createAuth(deps.db, deps.now, config.origin.startsWith('https:'));
	const isPostgres = !config.databaseUrl.startsWith('file:');
	const backups = { dataDir: config.dataDir, isPostgres };
	const ceiling = createCeiling(deps.now);
	const forgetful = { ceiling, wrongCodes: createWrongCodes(deps.now) };
	const exportRoom = createExportRoom({ databaseUrl, dataDir, origin, newId: deps.newId, log });
	const tokenCeiling = createCeiling(deps.now, TOKEN_REQUESTS);
	const background = createBackground(log);
	shared = { deps, auth, ...forgetful, backups, exportRoom, tokenCeiling, background };
	offerLane(process, ballotTaker(deps, ceiling));
	process.once('sveltekit:shutdown', () => {
		const ends = [sealer.stop(), exportRoom.close(), background.settled()];
		void Promise.all(ends).then(() => closeDeps(deps));
	});
};

export const handle: Handle = async ({ event, resolve }) => {
	const { url, request, locals } = event;
	const { locale, chosen } = readLanguage(url, request.headers.get('accept-language'));
	const { method, headers } = request;
	const { pathname, search, origin } = url;
	const refusal = refusalOf({ method, headers, pathname, search, origin });
	if (refusal) return refusalPage(refusal, locale, pathname);
	answerWithPages(headers);
	Object.assign(locals, shared, { locale, localeChosen: chosen });
	const bearer = isForPrograms(pathname) ? headers.get('authorization') : null;
	if (bearer !== null) {
		const answer = await admitProgram(event, bearer);
		if (answer) return answer;
	} else if (needsSession(pathname)) {
		const answer = await admitStaff(event);
		if (answer) return answer;
	}
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', locale)
	});
	return finished(isForOwnFrame(pathname) ? inOwnFrame(response) : response);
};

/** A program that shows a token asks as that token, whatever else it sends. @returns the answer to a bad one */
async function admitProgram(
	{ locals }: RequestEvent,
	header: string
): Promise<Response | undefined> {
	try {
		locals.token = await admitToken(shared.deps, shared.tokenCeiling, header);
		return undefined;
	} catch (cause) {
		return problem(refusalIn(cause));
	}
}

/** Finds out who asks. @returns the answer to who may not go on; undefined for all others */
async function admitStaff({ url, locals, cookies }: RequestEvent): Promise<Response | undefined> {
	try {
		const staff = await readSession(shared.auth, {
			get: (name) => cookies.get(name),
			set: (name, value, attributes) => cookies.set(name, value, attributes)
		});
		if (staff) locals.staff = staff;
	} catch (cause) {
		const refusal = refusalIn(cause);
		shared.deps.log.error('session-not-read', { reason: nameOfFailure(cause).reason });
		return refusalPage(refusal, locals.locale, url.pathname);
	}
	const login = locals.staff || !isForStaff(url.pathname) ? undefined : addressOfLogin(url);
	return login === undefined ? undefined : seeOther(login);
}

/** Not by Kit's `redirect`: for an address that cannot be decoded nobody catches what is thrown here. */
function seeOther(location: string): Response {
	return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** Kit names no charset for its pages; an old browser would guess one. */
function finished(response: Response): Response {
	// What sets a cookie is for one person, whatever the route says.
	if (response.headers.has('set-cookie')) response.headers.set('cache-control', 'no-store');
	if (response.headers.get('content-type') === 'text/html') {
		response.headers.set('content-type', 'text/html; charset=utf-8');
	}
	return response;
}

/**
 * Kit answers a form with JSON, and 200 whatever came of it, where the client would take that: ours
 * are answered by pages with their true status. And never "not modified": such an answer carries no
 * policy of its own, and browsers then put the server's strictest one over the page that they kept.
 */
function answerWithPages(headers: Headers): void {
	headers.delete('if-none-match');
	headers.set('accept', 'text/html');
}

function isForPrograms(pathname: string): boolean {
	return /^\/api(\/|$)/.test(pathname);
}

/** Logging out without a session is no fault: its own route answers. */
function isForStaff(pathname: string): boolean {
	return /^\/admin(\/|$)/.test(pathname) && pathname !== '/admin/logout';
}

/** Citizens get no cookie, and theirs is not looked at. What a report's code opens may be for staff. */
function needsSession(pathname: string): boolean {
	return /^\/(admin|api|f)(\/|$)/.test(pathname);
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status < 500) return { message: 'refused' };
	const { storage, reason } = nameOfFailure(error);
	// No message and no stack: both may quote what a citizen sent.
	shared.deps.log.error('request-failed', { route: event.route.id ?? 'none', reason });
	return { message: 'failed', code: storage ? 'storage-failed' : 'internal' };
};
