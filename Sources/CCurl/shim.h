// One SMTP transaction through libcurl, whose variadic calls Swift cannot see.
#ifndef CONTATTO_CCURL_SHIM_H
#define CONTATTO_CCURL_SHIM_H
#include <curl/curl.h>
#include <string.h>

// What to send where; a null pointer leaves a setting out.
typedef struct {
  const char *address;    // smtp://machine:port or smtps://machine:port
  const char *sender;     // envelope sender
  const char *recipient;  // envelope recipient
  const char *user;
  const char *password;
  const char *authorities;  // file with further certificates
  const unsigned char *message;
  size_t count;
  int encrypts;  // 1: a connection without TLS is given up
  long connectSeconds;
  long totalSeconds;
} contatto_letter;

// How it went: libcurl's result, the last reply code, bytes of the message not handed over.
typedef struct {
  int result;
  long code;
  size_t rest;
} contatto_reply;

typedef struct {
  const unsigned char *next;
  size_t rest;
} contatto_feed;

static inline size_t contatto_read(char *buffer, size_t size, size_t items, void *pointer) {
  contatto_feed *feed = (contatto_feed *)pointer;
  size_t count = size * items < feed->rest ? size * items : feed->rest;
  memcpy(buffer, feed->next, count);
  feed->next += count;
  feed->rest -= count;
  return count;
}

static inline size_t contatto_ignore(char *buffer, size_t size, size_t items, void *pointer) {
  (void)buffer;
  (void)pointer;
  return size * items;
}

static inline contatto_reply contatto_send(contatto_letter letter) {
  contatto_reply reply = {CURLE_FAILED_INIT, 0, letter.count};
  CURL *curl = curl_easy_init();
  if (curl == NULL) return reply;
  contatto_feed feed = {letter.message, letter.count};
  struct curl_slist *recipients = curl_slist_append(NULL, letter.recipient);
  curl_easy_setopt(curl, CURLOPT_URL, letter.address);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, letter.sender);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, contatto_read);
  curl_easy_setopt(curl, CURLOPT_READDATA, &feed);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, contatto_ignore);
  curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)letter.count);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, letter.encrypts ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, letter.connectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, letter.totalSeconds);
  if (letter.authorities) curl_easy_setopt(curl, CURLOPT_CAINFO, letter.authorities);
  if (letter.user) curl_easy_setopt(curl, CURLOPT_USERNAME, letter.user);
  if (letter.password) curl_easy_setopt(curl, CURLOPT_PASSWORD, letter.password);
  reply.result = (int)curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.code);
  reply.rest = feed.rest;
  curl_slist_free_all(recipients);
  curl_easy_cleanup(curl);
  return reply;
}
#endif
