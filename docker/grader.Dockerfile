# The grader with its own tools, for courses that run it in containers: programs of students are isolated inside by bubblewrap where the container may
# make namespaces, as with `docker run --privileged` or `--security-opt seccomp=unconfined --security-opt apparmor=unconfined --cap-add SYS_ADMIN`.
# Expects the release's archive for linux-x64 unpacked in image/. The image in which the grader itself runs programs is the other file's.
FROM debian:trixie-slim
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends bubblewrap ca-certificates python3 util-linux \
 && rm -rf /var/lib/apt/lists/*
COPY image/ /opt/grader/
RUN ln -s /opt/grader/grader /usr/local/bin/grader
WORKDIR /submission
ENTRYPOINT ["grader"]
CMD ["check"]
