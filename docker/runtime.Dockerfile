# syntax=docker/dockerfile:1
# The call plane. Build from the root of the clone: docker build -f docker/runtime.Dockerfile .
FROM node:20-bookworm-slim AS build
WORKDIR /baton
COPY . .
RUN npm ci --include=dev && node node_modules/typescript-native/bin/tsc -b apps/runtime
# what the runtime needs to run, without what built it
RUN npm ci --omit=dev --workspace @baton/runtime && rm -rf packages/*/src apps/*/src
# a named volume takes over the owner of the folder that it is mounted on
RUN mkdir -p /var/lib/baton && chown node:node /var/lib/baton

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
  BATON_SIP_HOST=0.0.0.0 BATON_SIP_PORT=5060 BATON_RTP_PORTS=40000-40999 \
  BATON_HEALTH_PORT=4001 BATON_DATA_DIR=/var/lib/baton
WORKDIR /baton
COPY --from=build /baton/package.json ./
COPY --from=build /baton/node_modules node_modules
COPY --from=build /baton/packages packages
COPY --from=build /baton/apps/runtime apps/runtime
COPY --from=build --chown=node:node /var/lib/baton /var/lib/baton
USER node
# traces that the database has not got yet: they must outlive the container
VOLUME /var/lib/baton
EXPOSE 5060/udp 5060/tcp 40000-40999/udp
# calls in progress end by themselves within BATON_DRAIN_MS: give the container longer than that to stop
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.BATON_HEALTH_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/runtime/dist/main.js"]
