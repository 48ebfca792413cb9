import type { Translated } from '../../core/i18n/catalogues.ts'
import type { fairsZh } from './words.zh-CN.ts'

export const fairsEn: Translated<typeof fairsZh> = {
  fairs: {
    lead: 'Recruitment fairs of the service stations. To take part, call the station that holds it.',
    emptyCOMING: 'No fairs are coming',
    emptyCOMINGHint: 'They appear here once a station announces them.',
    emptyPAST: 'No fairs so far',
    emptyPASTHint: 'Fairs that are over stay here.',
    call: 'Telephone',
  },
}
