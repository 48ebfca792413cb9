import { embeddedPostingIndex } from '../../../server/matching/embedded/posting-index.embedded.ts'
import { postingIndexContract } from '../posting-index.contract.ts'

postingIndexContract('the index in the process', () => {
  const index = embeddedPostingIndex()
  return Promise.resolve({ index, close: () => index.close() })
})
