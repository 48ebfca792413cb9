/** An error as Meilisearch answers it, or puts it into a task. */
export interface RefusalBody {
  readonly message: string
  readonly code: string
  readonly type: string
  readonly link: string
}

export class StubRefusal extends Error {
  readonly status: number
  readonly body: RefusalBody

  constructor(status: number, code: string, message: string, type = 'invalid_request') {
    super(message)
    this.status = status
    this.body = { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
  }
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

export const stubRefusals = {
  indexNotFound: (uid: string) => new StubRefusal(404, 'index_not_found', `Index \`${uid}\` not found.`),
  indexExists: (uid: string) =>
    new StubRefusal(409, 'index_already_exists', `Index \`${uid}\` already exists.`),
  taskNotFound: (uid: string) => new StubRefusal(404, 'task_not_found', `Task \`${uid}\` not found.`),
  noRoute: (path: string) => new StubRefusal(404, 'not_found', `The stub has no route ${path}`),
  malformed: (reason: string) =>
    new StubRefusal(400, 'malformed_payload', `The json payload provided is malformed. \`${reason}\`.`),
  unknownField: (field: string, known: readonly string[]) =>
    new StubRefusal(400, 'bad_request', `Unknown field \`${field}\`: expected one of ${listed(known)}`),
  brokenFilter: (message: string) => new StubRefusal(400, 'invalid_search_filter', message),
  notFilterable: (uid: string, attribute: string, filterable: readonly string[]) =>
    new StubRefusal(
      400,
      'invalid_search_filter',
      `Index \`${uid}\`: Attribute \`${attribute}\` is not filterable. Available filterable attribute patterns are: ${listed([...filterable].sort())}.`,
    ),
  vectorLength: (expected: number, found: number) =>
    new StubRefusal(
      400,
      'invalid_vector_dimensions',
      `Invalid vector dimensions: expected: \`${expected}\`, found: \`${found}\`.`,
    ),
  noEmbedder: (name: string) =>
    new StubRefusal(400, 'invalid_search_embedder', `Cannot find embedder with name \`${name}\`.`),
  noHybrid: () =>
    new StubRefusal(
      400,
      'missing_search_hybrid',
      'Invalid request: missing `hybrid` parameter when `vector` or `media` are present.',
    ),
  documentVectorLength: (uid: string, id: string, name: string, expected: number, found: number) =>
    new StubRefusal(
      400,
      'invalid_vector_dimensions',
      `Index \`${uid}\`: Invalid vector dimensions in document with id \`${id}\` in \`._vectors.${name}\`.\n  - note: embedding #0 has dimensions ${found}\n  - note: embedder \`${name}\` requires ${expected}`,
    ),
  noVector: (uid: string, id: string, name: string) =>
    new StubRefusal(
      400,
      'vector_embedding_error',
      `Index \`${uid}\`: While embedding documents for embedder \`${name}\`: no vectors provided for document \`${id}\`\n- Note: \`${name}\` has \`source: userProvided\`, so documents must provide embeddings as an array in \`_vectors.${name}\`.`,
    ),
  badId: (id: string) =>
    new StubRefusal(
      400,
      'invalid_document_id',
      `Document identifier \`"${id}"\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
    ),
  noId: (uid: string) =>
    new StubRefusal(
      400,
      'missing_document_id',
      `Index \`${uid}\`: Document doesn't have a \`id\` attribute.`,
    ),
  noKey: () =>
    new StubRefusal(
      401,
      'missing_authorization_header',
      'The Authorization header is missing. It must use the bearer authorization method.',
      'auth',
    ),
  wrongKey: () => new StubRefusal(403, 'invalid_api_key', 'The provided API key is invalid.', 'auth'),
  tooBusy: () =>
    new StubRefusal(
      503,
      'too_many_search_requests',
      'Too many search requests running at the same time: 1000. Retry after 10s.',
      'system',
    ),
}
