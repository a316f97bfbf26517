/** A field that a person fills in; a file's cannot be set by a script. */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Filled {
	value: string;
	checked: boolean;
}

const filled = new Map<Field, Filled>();

/**
 * Notes what stands in fields before the page's script takes them over: it puts back what the server
 * wrote, and on a slow line somebody has begun to type by then. Call it as the script starts.
 */
export function rememberTyped(): void {
	for (const field of document.querySelectorAll('input, textarea, select')) {
		if (isField(field) && isChanged(field)) remember(field);
	}
	document.addEventListener('input', note, true);
}

/** Puts it in again, and tells whoever follows. Call it once the script has taken the page over. */
export function giveTypedBack(): void {
	document.removeEventListener('input', note, true);
	for (const [field, { value, checked }] of filled) {
		if (!field.isConnected || isAs(field, { value, checked })) continue;
		field.value = value;
		if (field instanceof HTMLInputElement) field.checked = checked;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
	filled.clear();
}

function note({ target }: Event): void {
	if (isField(target)) remember(target);
}

function remember(field: Field): void {
	filled.set(field, { value: field.value, checked: isChecked(field) });
}

function isField(target: unknown): target is Field {
	if (target instanceof HTMLInputElement) return target.type !== 'file';
	return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) {
		return [...field.options].some((it) => it.selected !== it.defaultSelected);
	}
	if (field.value !== field.defaultValue) return true;
	return field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
}

function isChecked(field: Field): boolean {
	return field instanceof HTMLInputElement && field.checked;
}

function isAs(field: Field, { value, checked }: Filled): boolean {
	return field.value === value && isChecked(field) === checked;
}
