# The grader with its own tools, for courses that run it in containers. Programs of students are isolated inside by bubblewrap where the container may
# make namespaces and see other users' processes: with `docker run --cap-add SYS_ADMIN --cap-add NET_ADMIN --cap-add SYS_PTRACE
# --security-opt seccomp=unconfined --security-opt systempaths=unconfined`, and `--security-opt apparmor=unconfined` where AppArmor is on. Anywhere else
# nothing isolates them but the container itself, and they are graded one check at a time.
# Expects the release's archive for linux-x64 unpacked in image/. The image in which the grader itself runs programs is the other file's.
# BASE is any Debian or Ubuntu.
ARG BASE=debian:trixie-slim
FROM ${BASE}
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends bubblewrap ca-certificates python3 util-linux \
 && rm -rf /var/lib/apt/lists/*
COPY image/ /opt/grader/
RUN ln -s /opt/grader/grader /usr/local/bin/grader
WORKDIR /submission
ENTRYPOINT ["grader"]
CMD ["check"]
