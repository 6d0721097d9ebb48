/**
 * Errors as LiteLLM prints them, to be tried on the welcome page: three kinds of text, each with values that its explanation fills in. The tests
 * hold that each is explained by its rule.
 */
export interface Sample {
  text: string;
  /** The rule that explains it. */
  rule: string;
}

export const samples: readonly [Sample, Sample, Sample] = [
  {
    rule: 'ollama-connection-refused',
    text: `03:12:44 INFO proxy started on 0.0.0.0:4000
03:14:51 ERROR litellm.APIConnectionError: OllamaException - [Errno 111] Connection refused
03:14:51 INFO "POST /chat/completions HTTP/1.1" 500 Internal Server Error`,
  },
  {
    rule: 'no-deployments-cooldown',
    text: `litellm.types.router.RouterRateLimitError: No deployments available for selected model, Try again in 60 seconds. Passed model=gpt-4o. pre-call-checks=False, cooldown_list=[]`,
  },
  {
    rule: 'provider-not-provided',
    text: `{"error": {"message": "litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call. You passed model=llama-3.3-70b", "code": "400"}}`,
  },
];
