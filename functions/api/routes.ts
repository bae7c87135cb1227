import type { RouteName } from '../../shared/routes.ts'
import type { Endpoint } from './endpoint.ts'
import { correctStatement } from './routes/correct-statement.ts'
import { createUpload } from './routes/create-upload.ts'
import { deleteDocument } from './routes/delete-document.ts'
import { exportFollowTheMoney } from './routes/export-follow-the-money.ts'
import { getCorrection } from './routes/get-correction.ts'
import { getDocumentText } from './routes/get-document-text.ts'
import { getDocument } from './routes/get-document.ts'
import { getEntity } from './routes/get-entity.ts'
import { getProblem } from './routes/get-problem.ts'
import { getStatement } from './routes/get-statement.ts'
import { health } from './routes/health.ts'
import { index } from './routes/index.ts'
import { listCorrections } from './routes/list-corrections.ts'
import { listDocumentEntities } from './routes/list-document-entities.ts'
import { listDocumentStatements } from './routes/list-document-statements.ts'
import { listDocuments } from './routes/list-documents.ts'
import { listEntities } from './routes/list-entities.ts'
import { listEntityMentions } from './routes/list-entity-mentions.ts'
import { listEntityNeighbours } from './routes/list-entity-neighbours.ts'
import { listEntityStatements } from './routes/list-entity-statements.ts'
import { listStatements } from './routes/list-statements.ts'
import { mergeEntity } from './routes/merge-entity.ts'
import { openapi } from './routes/openapi.ts'
import { getUsage } from './routes/get-usage.ts'
import { setCeiling } from './routes/set-ceiling.ts'
import { search } from './routes/search.ts'
import { splitEntity } from './routes/split-entity.ts'
import { undoCorrection } from './routes/undo-correction.ts'
import { createSubscription } from './routes/create-subscription.ts'
import { listSubscriptions } from './routes/list-subscriptions.ts'
import { getSubscription } from './routes/get-subscription.ts'
import { deleteSubscription } from './routes/delete-subscription.ts'
import { testSubscription } from './routes/test-subscription.ts'
import { replaySubscription } from './routes/replay-subscription.ts'
import { listDeliveries } from './routes/list-deliveries.ts'

/** What answers each route of `ROUTES`: one file in `routes/`, named after the route. */
export const ENDPOINTS: Readonly<Record<RouteName, Endpoint>> = {
  index,
  health,
  'get-problem': getProblem,
  openapi,
  'list-documents': listDocuments,
  'create-upload': createUpload,
  'get-document': getDocument,
  'delete-document': deleteDocument,
  'get-document-text': getDocumentText,
  'list-document-entities': listDocumentEntities,
  'list-document-statements': listDocumentStatements,
  'list-entities': listEntities,
  'get-entity': getEntity,
  'list-entity-statements': listEntityStatements,
  'list-entity-mentions': listEntityMentions,
  'list-entity-neighbours': listEntityNeighbours,
  'list-statements': listStatements,
  'get-statement': getStatement,
  search,
  'correct-statement': correctStatement,
  'merge-entity': mergeEntity,
  'split-entity': splitEntity,
  'list-corrections': listCorrections,
  'get-correction': getCorrection,
  'undo-correction': undoCorrection,
  'export-follow-the-money': exportFollowTheMoney,
  'create-subscription': createSubscription,
  'list-subscriptions': listSubscriptions,
  'get-subscription': getSubscription,
  'delete-subscription': deleteSubscription,
  'test-subscription': testSubscription,
  'replay-subscription': replaySubscription,
  'list-deliveries': listDeliveries,
  'get-usage': getUsage,
  'set-ceiling': setCeiling,
}
