import { matchFilterRule } from '../../rules/match.ts'
import { savedSearchRule, searchFilterRule, searchWordsRule } from '../../rules/search.ts'
import { synonymRule } from '../../rules/synonym.ts'

/** Good inputs of searches and of what words mean in them. */
export const searchInputs = {
  matchFilter: {
    words: '司机',
    areaCodes: ['350505'],
    payMin: 0,
    contractTypes: ['PART_TIME'],
    onlyStated: true,
    onlyReady: true,
  },
  searchFilter: {
    without: ['PLACE:350505'],
    areaCodes: ['350505'],
    near: '350505',
    withinKm: 20,
    payMin: 6_000,
    shifts: ['DAY'],
    contractTypes: ['FIXED_TERM'],
    degree: 'ASSOCIATE',
    maxYears: 3,
    veteransPreferred: true,
    employerId: 'e1',
    postedWithinDays: 30,
    onlyStated: true,
  },
  searchWords: { words: '泉港 焊工 6000以上' },
  savedSearch: { words: '泉港 焊工 6000以上', rhythm: 'WEEKLY' },
  synonym: { words: '拧螺柱', occupationCode: '', otherWords: '焊工', reason: '群众常用说法' },
}

export const searchRules = {
  matchFilter: matchFilterRule,
  searchFilter: searchFilterRule,
  searchWords: searchWordsRule,
  savedSearch: savedSearchRule,
  synonym: synonymRule,
}
