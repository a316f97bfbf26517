import { publicResultsEn } from './public-results.en.ts';
import type { Messages } from './vi.ts';

export const resultsEn: Messages['results'] = {
	overview: {
		title: 'Overview',
		scope: 'Surveys, the ballots received and what to do next',
		open: 'Open surveys',
		openOf: (all) => `of ${all} in all`,
		received: 'Ballots received',
		receivedNote: 'in the open surveys',
		waiting: 'Waiting for a group of 10',
		waitingNote: 'safely received, not yet in the results',
		toDo: 'To do',
		toDoNote: 'surveys that need a decision',
		noSurveys: 'There is no survey that concerns this account.',
		noSurveysNext: {
			department: 'A survey appears here once it is made from a survey plan.',
			agency: 'When your agency has a survey point in a survey, that survey appears here.',
			auditor: 'Every survey appears here as soon as it is made.',
			entry: 'When a batch of paper ballots is assigned to you, it appears here.',
			admin:
				'An administrator’s account sees neither ballots nor results. Yours are the accounts and the audit trail.',
			leader: 'When your agency has a survey point in a survey, that survey appears here.',
			'unit-admin':
				'An administrator’s account sees neither ballots nor results. Yours are the accounts of your unit.'
		}
	},
	surveys: {
		title: 'Surveys',
		scope: (count) => `${count} in all, the latest first`,
		survey: 'Survey',
		status: 'Status',
		period: 'Period',
		received: 'Received',
		waiting: 'Waiting',
		next: 'What to do next',
		links: 'See',
		toReceived: 'Ballots',
		toResults: 'Results',
		toResultsOf: (survey) => `Results: ${survey}`,
		steps: {
			open: 'Open the survey when its plan is approved.',
			'not-yet': 'Ballots come in when the Department of Home Affairs opens the survey.',
			'hand-out':
				'No ballots yet: give the address or the QR code of the form to the survey points.',
			collecting: 'Ballots are coming in.',
			settling:
				'Wait until the last ballots are in the results, about 30 minutes after closing at the latest.',
			publish: 'The figures are complete: review the results, then publish them.',
			read: 'The figures are complete: review the results.',
			published: 'The results are published for everybody.'
		}
	},
	survey: {
		from: (day) => `from ${day}`,
		between: (first, last) => `${first} – ${last}`,
		questionnaire: (name) => `questionnaire ${name}`,
		code: (id) => `survey code ${id}`,
		seeResults: 'See the results',
		received: 'Ballots received',
		receivedNote: 'those that wait included',
		withoutOnTheWay: 'without those being brought in',
		waiting: 'Waiting for a group of 10',
		waitingNote:
			'results move in groups of 10 ballots or more; the rest follows when the survey is over',
		noneWaiting: 'no ballot waits',
		agencies: 'Agencies',
		agenciesNote: (withBallots) => `${withBallots} with ballots`,
		points: 'Survey points',
		pointsNote: (withBallots) => `${withBallots} with ballots`,
		byAgency: 'Ballots received by agency',
		byPoint: 'Ballots received by survey point',
		agency: 'Agency',
		point: 'Survey point',
		address: 'Address of the form',
		addressNote: 'Copy this address into a message, a web page or a QR code.',
		openForm: 'Open',
		openFormOf: (code) => `Open the form of point ${code}`,
		noAgencies: 'This survey has no agency yet.',
		noPoints: 'This survey has no survey point yet.',
		agencyResults: (agency) => `Results of ${agency}`,
		whyNotWhileOpen:
			'An agency that is rated sees how many ballots came in, not yet the results: from figures that move by a few, single people’s answers could be guessed. The results appear once the survey is closed and every ballot is counted.',
		run: 'Run the survey',
		runs: {
			open: {
				title: 'Open the survey',
				what: [
					'From the first day on, all survey points of this survey take ballots.',
					'The questionnaire is locked and can no longer be changed.'
				],
				confirm: 'I agree to open this survey.',
				button: 'Open the survey',
				done: 'The survey is open.'
			},
			closed: {
				title: 'Close the survey',
				what: [
					'From now on nobody can open a new form.',
					'Whoever has a form open may send it for another 30 minutes.',
					'After that all remaining ballots enter the results. A closed survey cannot be opened again.'
				],
				confirm: 'I agree to close this survey.',
				button: 'Close the survey',
				done: 'The survey is closed. Whoever has a form open may send it for another 30 minutes.'
			},
			published: {
				title: 'Publish the results',
				what: [
					'The results of all agencies of this survey appear on the public page, with open data.',
					'The figures no longer change. What is published cannot be taken back.'
				],
				confirm: 'I agree to publish the results of this survey.',
				button: 'Publish the results',
				done: 'The results are published.'
			}
		},
		confirmMissing: 'Please tick the box to agree, then press the button again.',
		settling: (time) =>
			`Not to be published yet: whoever has a form open may send it until ${time}; only then do the remaining ballots enter the results.`,
		settlingSoon:
			'Not to be published yet: the last ballots are entering the results. Please load this page again in a few minutes.',
		arriving:
			'Not to be published yet: ballots from a file or on paper are still on their way into the results. Please load this page again in a few minutes.',
		notOver:
			'Not to be published yet: the survey is not quite over. Whoever has a form open may send it for 30 minutes after closing; only then do the remaining ballots enter the results.',
		notThisStep:
			'The status of the survey has changed. Please look again and take the step that fits.',
		publishedAt: 'See the public page'
	},
	page: {
		backToSurvey: 'Ballots received',
		allAgencies: 'All agencies',
		exportCsv: 'Download CSV',
		exportXlsx: 'Download Excel',
		exportDocx: 'Download Word report',
		own: 'Own questions',
		ownBack: 'Back to the agency’s results',
		ownNote:
			'What the agency’s own questions brought. It is in no common report, outside the index and not compared with other agencies; only the agency, the department and the auditor see it.',
		exportJson: 'Download JSON',
		filter: 'Filter',
		clearFilter: 'Clear the filter',
		chooseAgencyFirst: 'Choose an agency first',
		noServices: 'Not recorded',
		satisfiedWith: {
			policy: 'Satisfied with policies',
			service: 'Satisfied with services'
		},
		intervalIs: (interval) => `95% confidence interval: ${interval}`,
		waiting: 'Waiting for a group of 10',
		waitingNote: 'received, but not in the results below',
		noneWaiting: 'no ballot waits',
		byAgency: (domain) => `${domain}: by agency`,
		byService: (domain) => `${domain}: by procedure`,
		byQuestion: 'By criterion',
		inDetail: 'Every question in detail',
		measuredBy: (question) => `Question: ${question}`,
		cells: 'In each cell: the share and the number of people.',
		axis: '0 – 100%',
		answers: (count) => `${count} people answered`,
		textAnswers: (count) => `${count} people answered in their own words.`,
		manyChoices: 'Each person may choose several, so that the sum may exceed 100%.',
		notCounted: 'not in the shares',
		chart: 'Chart',
		chartOf: (what) => `Chart: ${what}. The table beside it has the same figures.`,
		onThisPage: 'On this page',
		methodTitle: 'Method',
		emptyNext:
			'As ballots come in, results appear in groups of 10 ballots or more; the rest when the survey is over.',
		emptyOver: 'The survey is over and no ballot came in.',
		emptyCut: 'No ballot matches the filter.',
		whole: 'Overall results',
		hidden: (threshold) =>
			`Not shown: under ${threshold} ballots, or a group under ${threshold} could be derived from it.`,
		hiddenYet: 'Not shown while ballots still come in: only some people are asked this.',
		refused: {
			title: 'These results are not to be seen yet',
			text: 'This account may not see the results of this agency, or the survey is not over. An agency that is rated sees its own results once the survey is closed and every ballot is counted.'
		},
		notFound: {
			title: 'Not found',
			text: 'There is no such survey or agency, or it is outside the scope of this account.'
		},
		badFilter: {
			title: 'The filter is wrong',
			text: 'The channel or the period in the address is wrong. A period is written as 2024, 2024-Q4 or 2024-11.'
		},
		back: 'To the overview'
	},
	open: publicResultsEn
};
