// What the schemas are made of.

export const STRING = { type: 'string' };
export const COUNT = { type: 'integer', minimum: 0 };
export const SHARE = { type: 'number', minimum: 0, maximum: 1 };
export const INSTANT = { type: 'string', format: 'date-time' };
export const NAMED = { id: STRING };
export const SUPPRESSED = {
	const: true,
	description: 'The cut is too small: it has no numbers.'
};
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (name: string) => ({ type: 'array', items: ref(name) });

/** @param optional names of properties that may be absent; all others are there */
export function object(properties: Record<string, object>, optional: readonly string[] = []) {
	const required = Object.keys(properties).filter((name) => !optional.includes(name));
	return { type: 'object', properties, required };
}
