/*
 * A disk that remembers, fails or is slow. Loaded by LD_PRELOAD, it stands between a program and the
 * C library for the files below one folder, as SQLite uses them: pwrite64, write, ftruncate64, fsync,
 * fdatasync, open64, unlink. What is mapped into memory (-shm) needs nothing: no recovery reads it.
 *
 * DISK_FOLDER   absolute path of the folder
 * DISK_CONTROL  a file of six int32, mapped and read anew at each call, so that a test turns the
 *               faults on and off while the program runs; see `struct control`
 * DISK_LOG      optional: a file to which every operation is appended, in the order in which it
 *               happened. A record is `struct record`, then `length` bytes: what was written, or of
 *               an opened file its path below the folder. A file named "acks" is where the program
 *               says what it has promised: it is recorded like any other and never fails.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED, WRITTEN, TRUNCATED, SYNCED, SYNC_FAILED, UNLINKED };

/* Shares are of a million; `injected` is counted here and read by the test. */
struct control {
	int32_t sync_errors, write_errors, error_number, sync_sleep_us, seed, injected;
};

struct record {
	uint32_t kind, file;
	uint64_t offset, length;
};

#define MOST_FILES 16384
#define MOST_DESCRIPTORS 65536
#define NONE 0

static const char *folder;
static volatile struct control *control;
static int log_descriptor = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *files[MOST_FILES]; /* paths below the folder; the first is nobody's */
static uint32_t files_known = 1;
static uint32_t file_of[MOST_DESCRIPTORS];
static uint64_t chance;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void load(void) {
	const char *path = getenv("DISK_CONTROL");
	folder = getenv("DISK_FOLDER");
	if (!folder || !path) return;
	int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
	void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
	if (descriptor < 0 || mapped == MAP_FAILED) abort();
	control = mapped;
	chance = (uint64_t)control->seed * 2654435761u + 88172645463325252u;
	const char *log = getenv("DISK_LOG");
	int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
	if (log) log_descriptor = (int)syscall(SYS_openat, AT_FDCWD, log, flags, 0600);
	if (log && log_descriptor < 0) abort();
}

/* The path below the folder; NULL where the file is not watched. */
static const char *watched(const char *path) {
	size_t length = folder ? strlen(folder) : 0;
	if (!control || !path || strncmp(path, folder, length) || path[length] != '/') return NULL;
	size_t end = strlen(path);
	return end > 4 && !strcmp(path + end - 4, "-shm") ? NULL : path + length + 1;
}

static uint32_t number_of(const char *path) {
	for (uint32_t at = 1; at < files_known; at += 1)
		if (!strcmp(files[at], path)) return at;
	if (files_known == MOST_FILES) abort();
	files[files_known] = strdup(path);
	return files_known++;
}

static uint32_t file_at(int descriptor) {
	return descriptor < 0 || descriptor >= MOST_DESCRIPTORS ? NONE : file_of[descriptor];
}

static void record(uint32_t kind, uint32_t file, uint64_t offset, const void *bytes, size_t length) {
	if (log_descriptor < 0) return;
	struct record head = {kind, file, offset, length};
	struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, length}};
	ssize_t whole = (ssize_t)(sizeof head + length);
	if (syscall(SYS_writev, log_descriptor, parts, length ? 2 : 1) != whole) abort();
}

/* Draws whether this call fails; a seed gives the same draws again. */
static int fails(uint32_t file, int32_t share) {
	const char *slash = strrchr(files[file], '/');
	if (share == 0 || !strcmp(slash ? slash + 1 : files[file], "acks")) return 0;
	chance ^= chance << 13, chance ^= chance >> 7, chance ^= chance << 17;
	if ((int32_t)(chance % 1000000) >= share) return 0;
	control->injected += 1;
	errno = control->error_number ? control->error_number : EIO;
	return 1;
}

static int opened(const char *path, int descriptor) {
	const char *name = watched(path);
	if (descriptor < 0 || descriptor >= MOST_DESCRIPTORS) return descriptor;
	pthread_mutex_lock(&lock);
	file_of[descriptor] = name ? number_of(name) : NONE;
	if (name) record(OPENED, file_of[descriptor], 0, name, strlen(name));
	pthread_mutex_unlock(&lock);
	return descriptor;
}

#define OPEN(function)                                         \
	int function(const char *path, int flags, ...) {           \
		va_list rest;                                          \
		va_start(rest, flags);                                 \
		mode_t mode = va_arg(rest, mode_t);                    \
		va_end(rest);                                          \
		return opened(path, REAL(function)(path, flags, mode)); \
	}
OPEN(open)
OPEN(open64)

int close(int descriptor) {
	if (descriptor >= 0 && descriptor < MOST_DESCRIPTORS) file_of[descriptor] = NONE;
	return REAL(close)(descriptor);
}

static ssize_t written(uint32_t file, int64_t offset, const void *bytes, ssize_t length) {
	if (length > 0) record(WRITTEN, file, (uint64_t)offset, bytes, (size_t)length);
	return length;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
	uint32_t file = file_at(descriptor);
	if (file == NONE) return REAL(pwrite64)(descriptor, bytes, length, offset);
	pthread_mutex_lock(&lock);
	ssize_t done = fails(file, control->write_errors)
		? -1
		: written(file, offset, bytes, REAL(pwrite64)(descriptor, bytes, length, offset));
	pthread_mutex_unlock(&lock);
	return done;
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
	uint32_t file = file_at(descriptor);
	if (file == NONE) return REAL(write)(descriptor, bytes, length);
	pthread_mutex_lock(&lock);
	ssize_t done = fails(file, control->write_errors) ? -1 : REAL(write)(descriptor, bytes, length);
	/* In append mode the place is known only afterwards. */
	if (done > 0) written(file, lseek64(descriptor, 0, SEEK_CUR) - done, bytes, done);
	pthread_mutex_unlock(&lock);
	return done;
}

int ftruncate64(int descriptor, off64_t size) {
	uint32_t file = file_at(descriptor);
	if (file == NONE) return REAL(ftruncate64)(descriptor, size);
	pthread_mutex_lock(&lock);
	int done = fails(file, control->write_errors) ? -1 : REAL(ftruncate64)(descriptor, size);
	if (done == 0) record(TRUNCATED, file, (uint64_t)size, NULL, 0);
	pthread_mutex_unlock(&lock);
	return done;
}

/* A failed sync leaves what was written in memory, marked as clean: no later sync writes it. */
static int synced(uint32_t file, int descriptor, int (*sync)(int)) {
	if (control->sync_sleep_us > 0) usleep((useconds_t)control->sync_sleep_us);
	pthread_mutex_lock(&lock);
	int done = fails(file, control->sync_errors) ? -1 : sync(descriptor);
	record(done == 0 ? SYNCED : SYNC_FAILED, file, 0, NULL, 0);
	pthread_mutex_unlock(&lock);
	return done;
}

#define SYNC(function)                                                     \
	int function(int descriptor) {                                         \
		uint32_t file = file_at(descriptor);                               \
		return file == NONE ? REAL(function)(descriptor)                   \
							: synced(file, descriptor, REAL(function));    \
	}
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
	const char *name = watched(path);
	int done = REAL(unlink)(path);
	if (done != 0 || !name) return done;
	pthread_mutex_lock(&lock);
	record(UNLINKED, number_of(name), 0, NULL, 0);
	pthread_mutex_unlock(&lock);
	return done;
}
