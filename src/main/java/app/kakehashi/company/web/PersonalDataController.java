package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the platform does with data about people; notices to people without an account lead here.
 */
@Controller
@Permit(Permit.To.ANYONE)
class PersonalDataController {

  @GetMapping("/personal-data")
  String page() {
    return "company/personal-data";
  }
}
