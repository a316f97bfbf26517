import type { LocalText } from './locale.ts';

export type ChangedPart = 'document' | 'section' | 'question' | 'scale';

/** Of a part, what changed; `option` names one option's words. */
export type ChangedField =
	| 'text.vi'
	| 'text.en'
	| 'hint'
	| 'notice'
	| 'note'
	| 'kind'
	| 'required'
	| 'enabled'
	| 'index'
	| 'weight'
	| 'scale'
	| 'condition'
	| 'options'
	| 'option-words'
	| 'limit'
	| 'domain'
	| 'factor'
	| 'counting';

/** One difference between two versions, small enough for one line. */
export interface Change {
	what: 'added' | 'removed' | 'moved' | 'changed';
	part: ChangedPart;
	/** Its id or key; '' for the whole document. */
	id: string;
	/** Its words, where it has any. */
	name?: LocalText;
	/** Where `what` is `changed`. */
	field?: ChangedField;
	before?: string;
	after?: string;
}
