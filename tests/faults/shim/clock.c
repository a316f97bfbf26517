/*
 * A clock that is wrong. Loaded by LD_PRELOAD it adds seconds to the time of day, and leaves alone
 * the clock by which timers run.
 *
 * CLOCK_OFFSET  a file of one int64, the seconds, mapped and read anew at each call
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *offset;
static __typeof__(&clock_gettime) real_clock_gettime;
static __typeof__(&gettimeofday) real_gettimeofday;

__attribute__((constructor)) static void load(void) {
	real_clock_gettime = (__typeof__(&clock_gettime))dlsym(RTLD_NEXT, "clock_gettime");
	real_gettimeofday = (__typeof__(&gettimeofday))dlsym(RTLD_NEXT, "gettimeofday");
	const char *path = getenv("CLOCK_OFFSET");
	if (!path) return;
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	void *mapped = mmap(NULL, sizeof *offset, PROT_READ, MAP_SHARED, descriptor, 0);
	if (descriptor < 0 || mapped == MAP_FAILED) abort();
	offset = mapped;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
	if (!real_clock_gettime) load();
	int done = real_clock_gettime(clock, now);
	if (offset && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += *offset;
	return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
	if (!real_gettimeofday) load();
	int done = real_gettimeofday(now, zone);
	if (offset) now->tv_sec += *offset;
	return done;
}

time_t time(time_t *now) {
	struct timespec instant;
	clock_gettime(CLOCK_REALTIME, &instant);
	if (now) *now = instant.tv_sec;
	return instant.tv_sec;
}
