/** What a pack looks like, ready to be changed. It is checked by a test. */
export const examplePack = `# Rules of your own, beside the catalog. Ids are words joined by hyphens.
pack: acme-gateway
title: Acme gateway
version: "1"
rules:
  - id: vpn-is-off
    title: The gateway is reached only through the VPN
    summary: You are outside the VPN, so the gateway turned you away.
    area: connection          # as in the catalog: config, keys, budgets, limits, routing, models, ...
    kind: mistake             # mistake, provider-limit, litellm-bug, client-bug, outage, notice, security
    severity: blocking        # blocking, degraded, noise
    signatures:
      # The error as it is printed; what differs each time is a hole with a type.
      - template: "ACME-403 caller {{host:host}} stands outside the corporate network"
        proof: alone          # alone: only this program prints it. nearby: LiteLLM must show elsewhere in the text.
    meaning: The gateway takes calls from the VPN alone. It says so before it looks at your key.
    fixes:
      - id: connect
        title: Connect the VPN
        effect: safe          # safe, or check-first
        code:
          - language: shell
            text: acme vpn connect --for {{host}}
        changes: Your traffic to the gateway goes through the VPN.
        confirm: The same call answers.
`;
