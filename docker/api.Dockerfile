# syntax=docker/dockerfile:1
# The control plane. Build from the root of the clone: docker build -f docker/api.Dockerfile .
FROM node:20-bookworm-slim AS build
WORKDIR /baton
COPY . .
RUN npm ci --include=dev && node node_modules/typescript-native/bin/tsc -b apps/api
# what the api needs to run, without what built it
RUN npm ci --omit=dev --workspace @baton/api && rm -rf packages/*/src apps/*/src

FROM node:20-bookworm-slim
ENV NODE_ENV=production BATON_API_HOST=0.0.0.0 BATON_API_PORT=4000
WORKDIR /baton
COPY --from=build /baton/package.json ./
COPY --from=build /baton/node_modules node_modules
COPY --from=build /baton/packages packages
COPY --from=build /baton/apps/api apps/api
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.BATON_API_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
