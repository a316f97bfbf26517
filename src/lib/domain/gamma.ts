/** Lanczos' coefficients for g = 7, good to fifteen digits. */
const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
];

/**
 * ln Γ(x) for x above 0.
 * @see Lanczos (1964) SIAM J. Numer. Anal. B 1:86
 */
export function logGamma(x: number): number {
	if (!(x > 0)) throw new RangeError(`gamma of ${x}`);
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	const base = shifted + 7.5;
	const sum = LANCZOS.reduce(
		(total, part, at) => total + (at === 0 ? part : part / (shifted + at)),
		0
	);
	return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const PRECISION = 1e-15;
const MOST_STEPS = 10_000;

/**
 * The upper regularised incomplete gamma function Q(a, x): a fraction 0..1.
 * @param a above 0 @param x 0 or more
 * @see Press et al. (2007) Numerical Recipes, 3rd ed., §6.2
 */
export function upperGamma(a: number, x: number): number {
	if (!(a > 0 && x >= 0)) throw new RangeError(`gamma of ${a} and ${x}`);
	if (x === 0) return 1;
	const front = Math.exp(a * Math.log(x) - x - logGamma(a));
	return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** Converges where x is small. */
function lowerSeries(a: number, x: number): number {
	let [term, sum] = [1 / a, 1 / a];
	for (let step = 1; step < MOST_STEPS && term > sum * PRECISION; step += 1) {
		term *= x / (a + step);
		sum += term;
	}
	return sum;
}

/** Lentz's continued fraction; converges where x is large. */
function upperFraction(a: number, x: number): number {
	const tiny = 1e-300;
	let b = x + 1 - a;
	let [c, d] = [1 / tiny, 1 / b];
	let value = d;
	for (let step = 1; step < MOST_STEPS; step += 1) {
		const factor = -step * (step - a);
		b += 2;
		d = 1 / nonZero(factor * d + b);
		c = nonZero(b + factor / c);
		value *= c * d;
		if (Math.abs(c * d - 1) < PRECISION) break;
	}
	return value;
	function nonZero(given: number): number {
		return Math.abs(given) < tiny ? tiny : given;
	}
}
