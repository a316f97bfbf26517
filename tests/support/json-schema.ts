/** The part of JSON Schema that our API description uses. */
interface Schema {
	$ref?: string;
	type?: string | string[];
	const?: unknown;
	enum?: unknown[];
	properties?: Record<string, Schema>;
	/** Of those whose names are not known beforehand. */
	additionalProperties?: Schema;
	required?: string[];
	items?: Schema;
	minimum?: number;
	maximum?: number;
}

/**
 * What is wrong with a value, one line a fault, each with its path; none where it fits.
 * @param document holds the schemas that `$ref` points to, from its root
 * @throws Error for a reference that leads nowhere
 */
export function schemaFaults(document: object, schema: Schema, value: unknown, at = '$'): string[] {
	if (schema.$ref !== undefined)
		return schemaFaults(document, resolve(document, schema.$ref), value, at);
	const faults = [
		...('const' in schema && value !== schema.const ? [`${at}: not the constant`] : []),
		...(schema.enum && !schema.enum.includes(value) ? [`${at}: ${String(value)}`] : []),
		...(schema.type && !isOfType(value, [schema.type].flat()) ? [`${at}: no type`] : [])
	];
	if (typeof value === 'number') return [...faults, ...rangeFaults(schema, value, at)];
	if (Array.isArray(value)) {
		const { items = {} } = schema;
		return value.reduce<string[]>(
			(sum, it, place) => [...sum, ...schemaFaults(document, items, it, `${at}[${place}]`)],
			faults
		);
	}
	if (typeof value !== 'object' || value === null) return faults;
	return [...faults, ...objectFaults(document, schema, value, at)];
}

function rangeFaults(
	{ minimum = -Infinity, maximum = Infinity }: Schema,
	value: number,
	at: string
) {
	return value < minimum || value > maximum ? [`${at}: ${value} out of range`] : [];
}

/** A property that is not described is a fault too: the description must be complete. */
function objectFaults(document: object, schema: Schema, value: object, at: string): string[] {
	const { properties = {}, additionalProperties, required = [] } = schema;
	const missing = required
		.filter((name) => !(name in value))
		.map((name) => `${at}.${name}: missing`);
	const inner = Object.entries(value).flatMap(([name, it]) => {
		const known = properties[name] ?? additionalProperties;
		return known
			? schemaFaults(document, known, it, `${at}.${name}`)
			: [`${at}.${name}: not described`];
	});
	return [...missing, ...inner];
}

function isOfType(value: unknown, types: readonly string[]): boolean {
	if (value === null) return types.includes('null');
	if (Array.isArray(value)) return types.includes('array');
	// Every integer is a number too.
	return types.includes(typeof value) || (types.includes('integer') && Number.isInteger(value));
}

function resolve(document: object, ref: string): Schema {
	let found: unknown = document;
	for (const part of ref.replace(/^#\//, '').split('/')) {
		found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
	}
	if (typeof found !== 'object' || found === null) throw new Error(`no ${ref}`);
	return found;
}
