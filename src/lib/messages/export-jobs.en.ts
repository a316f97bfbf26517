import type { Messages } from './vi.ts';

export const exportJobsEn: Messages['exportJobs'] = {
	title: 'Export',
	states: {
		waiting: 'Waiting for its turn',
		running: 'Exporting',
		done: 'Done',
		cancelled: 'Stopped',
		failed: 'Failed'
	},
	progress: (done, total, percent) => `${done} of ${total} (${percent})`,
	steps: ['reading the figures', 'computing', 'composing', 'drawing charts and writing'],
	step: (number, all, what) => `Step ${number} of ${all}: ${what}`,
	bar: 'Progress of the export',
	waitingNext: 'Another file is being made; this one follows.',
	running: 'You may leave this page and come back: the export goes on.',
	reload: 'Update the progress',
	cancel: 'Stop',
	download: 'Download the file',
	size: (megabytes) => `${megabytes} MB`,
	until: 'The file is kept for an hour, for you alone.',
	cancelled: 'Stopped as asked. No file is kept.',
	failed:
		'The export failed and no file is kept. Try again; tell the administrator if it happens again.',
	again: 'Export again'
};
