// How the server's process is kept small; `npm start`, the demo, tests and the benchmark start it so, and
// `npm run cli` itself, which works beside it on the same machine.

/**
 * Young objects get 4 MB, not 16, in each thread: they die as soon as a request is answered. One thread
 * looks through them, since four would wait for each other on two cores. Old ones are looked through when
 * they have grown by a third, not when they have doubled or more.
 */
export const SERVER_FLAGS = [
	'--max-semi-space-size=4',
	'--no-parallel-scavenge',
	'--heap-growing-percent=30'
];

/** glibc keeps apart what each thread frees, eight times a core: a server of five threads needs two such places. */
export const SERVER_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
