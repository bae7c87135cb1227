import { Validations } from 'aws-cdk-lib'
import {
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type HttpApi,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { Construct } from 'constructs'
import { routeKeys, type Route } from '../shared/routes.ts'

/** Who is let in; `scoped`: whether their tokens must grant a route's scope. */
export type Door = { readonly authorizer: IHttpRouteAuthorizer; readonly scoped: boolean }

/** A function behind routes of the HTTP API, and who is let in. */
export type Behind = Door & { readonly httpApi: HttpApi; readonly integration: HttpLambdaIntegration }

/** A function as routes stand before it. */
export function makeIntegration(made: NodejsFunction): HttpLambdaIntegration {
  return new HttpLambdaIntegration(made.node.id, made, { scopePermissionToRoute: false })
}

/** Adds explicit routes, HEAD beside every GET; those without a scope are open to anyone. */
export function addRoutes(scope: Construct, behind: Behind, routes: readonly Route[]): readonly HttpRoute[] {
  const { httpApi, integration, authorizer, scoped } = behind
  const open = new HttpNoneAuthorizer()
  return routes.flatMap(route =>
    routeKeys(route).map(key => {
      const made = new HttpRoute(scope, `Route ${key.replaceAll('/', '_')}`, {
        httpApi,
        integration,
        routeKey: toRouteKey(key),
        authorizer: route.scope === null ? open : authorizer,
        ...(scoped && route.scope !== null ? { authorizationScopes: [route.scope] } : {}),
      })
      if (route.scope === null) acknowledgeOpen(made)
      return made
    }),
  )
}

/** Adds the route that takes what no other does. */
export function addFallback(scope: Construct, behind: Behind): HttpRoute {
  const { httpApi, integration, authorizer } = behind
  return new HttpRoute(scope, 'Fallback', { httpApi, integration, routeKey: HttpRouteKey.DEFAULT, authorizer })
}

/** CDK's own `HttpRouteKey.with` knows methods by an enumeration; the tables of routes have API Gateway's own words. */
function toRouteKey(key: string): HttpRouteKey {
  const [method = '', path = ''] = key.split(' ')
  return HttpRouteKey.with(path, method as never)
}

function acknowledgeOpen(route: HttpRoute): void {
  Validations.of(route).acknowledge({
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason: 'Tells what the API is and whether it lives, or how pages look; nothing of any document.',
  })
}
