/** APIs: API Gateway, AppSync, VPC Lattice, Cognito. See ../tokens.ts. */
export const API = {
  apiCache: ["aws:appsync/apiCache:ApiCache"],
  httpApi: ["aws:apigatewayv2/api:Api"],
  apiMethodSettings: ["aws:apigateway/methodSettings:MethodSettings"],
} as const satisfies Record<string, readonly string[]>;
