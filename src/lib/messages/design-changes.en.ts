import type { Messages } from './vi.ts';

export const designChangesEn: Messages['design']['difference'] = {
	title: (code) => `Changes of ${code}`,
	scope: (from, to) => `From ${from} to ${to}`,
	from: 'Older version',
	to: 'Newer version',
	show: 'Compare',
	none: 'The two do not differ.',
	count: (count) => (count === 1 ? '1 change' : `${count} changes`),
	change: 'Change',
	before: 'Before',
	after: 'After',
	added: (part) => `${part}: added`,
	removed: (part) => `${part}: removed`,
	moved: (part) => `${part}: moved`,
	changed: (part, field) => `${part}: ${field}`,
	parts: {
		document: () => 'Title',
		section: (id) => `Section ${id}`,
		question: (id) => `Question ${id}`,
		scale: (id) => `Scale ${id}`
	},
	fields: {
		'text.vi': 'Vietnamese words changed',
		'text.en': 'English words changed',
		hint: 'hint changed',
		notice: 'notice on sensitive data changed',
		note: 'introduction changed',
		kind: 'kind of question changed',
		required: 'whether it must be answered changed',
		enabled: 'whether it is asked changed',
		index: 'whether it counts in the index changed',
		weight: 'weight changed',
		scale: 'scale changed',
		condition: 'condition changed',
		options: 'options changed',
		'option-words': 'words of an option changed',
		limit: 'limit changed',
		domain: 'domain changed',
		factor: 'factor changed',
		counting: 'way of counting changed'
	},
	values: { true: 'yes', false: 'no' },
	draft: 'the draft',
	nothing: '(nothing)'
};
