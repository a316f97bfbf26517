import type { OfferedLoad } from './offered.ts';

const WIDTH = 720;
const HEIGHT = 300;
const MARGIN = { left: 70, right: 70, top: 40, bottom: 50 };
const ANSWERED = '#0b7a6f';
const LATENCY = '#b5451b';

/**
 * Ballots answered a second, and how long 99 % wait, against ballots offered a second: two curves
 * in one SVG, told apart by dashes too.
 */
export function loadChart(loads: readonly OfferedLoad[]): string {
	const most = Math.max(...loads.map((it) => it.offered));
	const longest = Math.max(...loads.map((it) => it.p99));
	const x = (offered: number) => place(offered / most, MARGIN.left, WIDTH - MARGIN.right);
	const y = (share: number) => place(share, HEIGHT - MARGIN.bottom, MARGIN.top);
	const answered = loads.map((it) => `${x(it.offered)},${y(it.perSecond / most)}`);
	// A wait of a hundredth of a millisecond and one of a second stand in one picture: a logarithmic scale.
	const decades = Math.ceil(Math.log10(longest)) + 1;
	const waits = loads.map((it) => `${x(it.offered)},${y((Math.log10(it.p99) + 1) / decades)}`);
	const ticks = loads
		.filter((it) => it.offered >= most / 16) // the least stand too close to be told apart
		.map((it) => tick(x(it.offered), HEIGHT - MARGIN.bottom + 18, String(it.offered)));
	const left = [0, 0.25, 0.5, 0.75, 1].map((share) =>
		tick(MARGIN.left - 30, y(share) + 4, String(Math.round(share * most)))
	);
	const right = Array.from({ length: decades + 1 }, (_, at) =>
		tick(WIDTH - MARGIN.right + 32, y(at / decades) + 4, `${10 ** (at - 1)} ms`)
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<path d="M${MARGIN.left} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}H${WIDTH - MARGIN.right}V${MARGIN.top}" fill="none" stroke="#5b6775"/>
<polyline points="${answered.join(' ')}" fill="none" stroke="${ANSWERED}" stroke-width="3"/>
<polyline points="${waits.join(' ')}" fill="none" stroke="${LATENCY}" stroke-width="3" stroke-dasharray="7 4"/>
<g text-anchor="middle" fill="#1d2733">${[...ticks, ...left, ...right].join('')}</g>
<text x="${MARGIN.left}" y="22" fill="${ANSWERED}">━ ballots acknowledged a second</text>
<text x="${WIDTH - MARGIN.right}" y="22" text-anchor="end" fill="${LATENCY}">┅ 99 % wait at most</text>
<text x="${WIDTH / 2}" y="${HEIGHT - 10}" text-anchor="middle" fill="#1d2733">ballots offered a second</text>
</svg>
`;
}

/** @param share 0 at `from`, 1 at `to` */
function place(share: number, from: number, to: number): number {
	return Math.round(from + Math.max(0, share) * (to - from));
}

function tick(x: number, y: number, text: string): string {
	return `<text x="${x}" y="${y}">${text}</text>`;
}
