# The page beside the meeting is built here; what builds it stays behind.
FROM node:24-slim AS page
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci && npm cache clean --force
COPY tsconfig.json ./
COPY src ./src
COPY scripts ./scripts
RUN npm run build

FROM node:24-slim

ENV NODE_ENV=production \
    PORT=3978 \
    DATABASE_URL=sqlite:/data/debattafel.db

WORKDIR /app

# First the packages: they change less often than the code.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

COPY src ./src
COPY adaptive-cards ./adaptive-cards
COPY --from=page /app/build/tab ./build/tab

# Everything that must survive a new container is in /data: mount a volume there.
# What was compiled once is kept in build/compiled, for the next start.
RUN mkdir /data build/compiled && chown node:node /data build/compiled
VOLUME /data
USER node

EXPOSE 3978

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# A small young generation: V8 would otherwise let 80 MB of garbage lie.
CMD ["node", "--max-semi-space-size=8", "src/main.ts"]
