import { toOpenApi } from '../functions/api/openapi.ts'
import { ENDPOINTS } from '../functions/api/routes.ts'

// Prints the OpenAPI 3.1 document that the API answers under /openapi.json: npm run -s openapi > openapi.json
process.stdout.write(`${JSON.stringify(toOpenApi(ENDPOINTS), null, 2)}\n`)
