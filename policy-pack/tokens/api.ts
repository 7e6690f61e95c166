/** APIs: API Gateway, AppSync, VPC Lattice, Cognito. See ../tokens.ts. */
export const API = {
  apiCache: ["aws:appsync/apiCache:ApiCache"],
  apiMethodSettings: ["aws:apigateway/methodSettings:MethodSettings"],
} as const satisfies Record<string, readonly string[]>;
