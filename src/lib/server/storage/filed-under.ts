import type { FiledUnder } from '#lib/domain/ballot.ts';
import type { FiledUnderColumns } from './schema.ts';

/** The columns under which a ballot is filed, the same in inbox, ballot and tally. */
export function filedUnderColumns(filed: FiledUnder): FiledUnderColumns {
	return {
		survey_id: filed.surveyId,
		questionnaire_version: filed.questionnaireVersion,
		agency_id: filed.agencyId,
		service_code: filed.serviceCode,
		channel: filed.channel,
		assurance: filed.assurance,
		month: filed.month
	};
}

export function toFiledUnder(row: FiledUnderColumns): FiledUnder {
	return {
		surveyId: row.survey_id,
		questionnaireVersion: row.questionnaire_version,
		agencyId: row.agency_id,
		serviceCode: row.service_code,
		channel: row.channel,
		assurance: row.assurance,
		month: row.month
	};
}
